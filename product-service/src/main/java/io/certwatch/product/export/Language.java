package io.certwatch.product.export;

/** The language of headers and sentences. */
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
