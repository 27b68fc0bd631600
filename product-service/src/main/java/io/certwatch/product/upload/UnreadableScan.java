package io.certwatch.product.upload;

/** An uploaded file is no scan by its content, whatever its name and its media type say. */
public final class UnreadableScan extends RuntimeException {

    UnreadableScan() {
        super("The file is neither a PDF nor a PNG or JPEG picture: its content begins otherwise.", null, false, false);
    }
}
