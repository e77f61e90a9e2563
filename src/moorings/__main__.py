"""`python -m moorings` is the command `moorings`."""

import sys

from moorings.cli.main import main

sys.exit(main())
