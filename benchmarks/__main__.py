"""``python -m benchmarks``: how fast each part is; other topics are modules of their own beside this."""

import sys

from benchmarks.speed import main

main(sys.argv[1:])
