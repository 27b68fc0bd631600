package io.certwatch.product.export;

/** In which the headers and sentences of a table are written. */
public enum Language {
    ZH,
    EN;

    String of(String zh, String en) {
        return switch (this) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
