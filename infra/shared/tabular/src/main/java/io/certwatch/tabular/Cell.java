package io.certwatch.tabular;

/** The text of a cell, with line feeds between lines. Each of merged cells has the text and the place of the first. */
public record Cell(String text, Place place) {

    public boolean blank() {
        return text.isBlank();
    }
}
