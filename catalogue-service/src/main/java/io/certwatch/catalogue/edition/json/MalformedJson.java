package io.certwatch.catalogue.edition.json;

/** The upload is no JSON document; the message says where and why. */
public final class MalformedJson extends RuntimeException {

    MalformedJson(String message) {
        super(message);
    }
}
