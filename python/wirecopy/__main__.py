"""The command `wirecopy`, also as `python -m wirecopy`."""

import signal
import sys

from . import _wirecopy


def main() -> None:
    """Run the command with the process's own arguments, and exit with its status."""
    # The command runs outside Python, which would not see Ctrl-C before its end.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.exit(_wirecopy.run(["wirecopy", *sys.argv[1:]]))


if __name__ == "__main__":
    main()
