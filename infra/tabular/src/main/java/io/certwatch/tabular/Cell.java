package io.certwatch.tabular;

/** The text of a cell, lines parted by line feeds. Of merged cells each has the text and the place of the first. */
public record Cell(String text, Place place) {

    public boolean blank() {
        return text.isBlank();
    }
}
