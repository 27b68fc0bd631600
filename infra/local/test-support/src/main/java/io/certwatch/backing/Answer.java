package io.certwatch.backing;

/** Whether a document meets a condition, if that is decided here; the library decides the rest. */
enum Answer {
    YES,
    NO,
    UNDECIDED;

    static Answer of(boolean met) {
        return met ? YES : NO;
    }

    Answer negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
