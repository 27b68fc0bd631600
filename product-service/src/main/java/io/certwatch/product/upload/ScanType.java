package io.certwatch.product.upload;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of files that scans are kept in, recognised by the signatures with which their content begins. */
public enum ScanType {
    PDF("application/pdf", "255044462D"),
    PNG("image/png", "89504E470D0A1A0A"),
    JPEG("image/jpeg", "FFD8FF");

    /** The longest signature. */
    public static final int HEAD = 8;

    private final String mediaType;
    private final byte[] signature;

    ScanType(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = HexFormat.of().parseHex(signature);
    }

    /** @param head the first bytes of the content, at least {@link #HEAD} unless it is shorter */
    public static Optional<ScanType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }

    public String mediaType() {
        return mediaType;
    }
}
