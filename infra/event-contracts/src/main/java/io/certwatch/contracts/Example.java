package io.certwatch.contracts;

import java.util.Map;

/** A realistic message: what a consumer would find in the record. */
public record Example(String topic, String type, String key, byte[] json, Map<String, String> headers) {

    @Override
    public String toString() {
        return type + " " + key;
    }
}
