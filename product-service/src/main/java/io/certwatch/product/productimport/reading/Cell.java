package io.certwatch.product.productimport.reading;

/** What a person sees in a cell. */
public sealed interface Cell {

    Cell EMPTY = new Text("");

    String text();

    default boolean blank() {
        return text().isBlank();
    }

    /** Lines are parted by line feeds. A number is all its digits, a date is written {@code 2027-03-01}. */
    record Text(String text) implements Cell {}

    /**
     * What stands in it cannot be relied on.
     *
     * @param text   what there is to show of it
     * @param reason goes on after the name of the field
     * @param partly whether the text is right but for some characters
     */
    record Faulty(String text, String reason, boolean partly) implements Cell {

        public Faulty(String text, String reason) {
            this(text, reason, false);
        }

        @Override
        public boolean blank() {
            return false;
        }
    }
}
