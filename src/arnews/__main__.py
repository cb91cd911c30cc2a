"""``python -m arnews`` is the command ``arnews``."""

from arnews.cli import main

if __name__ == "__main__":
    main()
