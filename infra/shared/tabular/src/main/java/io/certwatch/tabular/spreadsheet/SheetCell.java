package io.certwatch.tabular.spreadsheet;

/** What a person sees in a cell. */
public sealed interface SheetCell {

    SheetCell EMPTY = new Text("");

    String text();

    default boolean blank() {
        return text().isBlank();
    }

    /** Lines are separated by line feeds. A number has all its digits, a date is written {@code 2027-03-01}. */
    record Text(String text) implements SheetCell {}

    /**
     * The content is unreliable.
     *
     * @param text what can be shown of it
     * @param reason continues the sentence after the name of the field
     * @param partly whether the text is right except for some characters
     */
    record Faulty(String text, Reason reason, boolean partly) implements SheetCell {

        public Faulty(String text, Reason reason) {
            this(text, reason, false);
        }

        @Override
        public boolean blank() {
            return false;
        }
    }
}
