package io.certwatch.product.inventory.importing.xlsx;

import org.jspecify.annotations.Nullable;

/** Whole numbers as a part of a workbook writes them, millions of times. */
final class Digits {

    private static final int LONGEST = 9;

    private Digits() {}

    /** -1 for whatever is no such number. */
    static int read(@Nullable CharSequence written) {
        if (written == null || written.isEmpty() || written.length() > LONGEST) return -1;
        int number = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < '0' || c > '9') return -1;
            number = number * 10 + c - '0';
        }
        return number;
    }
}
