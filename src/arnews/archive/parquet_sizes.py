"""
How long the columns of a Parquet file are, packed and unpacked, as its directory says.

Arrow ends the whole process, with no error that Python could catch, where the directory of a damaged file contradicts
itself and somebody asks for a column of it (seen with pyarrow 26). So a process of its own looks at the directory: this
file is what runs there, too. It is started once a Parquet file and takes as long as loading Arrow.
"""

import io
import json
import subprocess
import sys
from typing import IO, Final

__all__ = ["sizes_of_columns"]

_MARK: Final = b"PAR1"
_END: Final = 8
"""Bytes behind the directory: its length, and the mark."""


def sizes_of_columns(file: IO[bytes]) -> list[tuple[int, int]] | None:
    """
    Give how many bytes each column of each row group takes, unpacked and packed; `None` if the directory is damaged.

    `file` can be read anywhere; where it stands afterwards is not said.
    """
    length = file.seek(0, io.SEEK_END)
    file.seek(max(0, length - _END))
    size = int.from_bytes(file.read(4), "little")
    if not 0 < size <= length - _END:
        return None
    file.seek(length - _END - size)
    directory = _MARK + file.read()
    done = subprocess.run([sys.executable, "-P", __file__], input=directory, capture_output=True, check=False)
    if done.returncode:
        return None
    return [(unpacked, packed) for unpacked, packed in json.loads(done.stdout)]


def _print_sizes() -> None:
    import pyarrow.parquet

    metadata = pyarrow.parquet.read_metadata(io.BytesIO(sys.stdin.buffer.read()))
    groups = [metadata.row_group(index) for index in range(metadata.num_row_groups)]
    columns = [group.column(index) for group in groups for index in range(group.num_columns)]
    print(json.dumps([(one.total_uncompressed_size, one.total_compressed_size) for one in columns]))


if __name__ == "__main__":
    _print_sizes()
