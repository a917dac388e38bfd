"""The one command: check the garden, build it, start a pearl, preview, stage for another engine."""

import gc


def main() -> None:
    # loading makes much that lasts and next to nothing in circles; looking for those takes a tenth of the start
    gc.disable()
    from kennisparels.command import pearls

    gc.freeze()
    gc.enable()
    pearls()


if __name__ == "__main__":
    main()
