package io.certwatch.product.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An uploaded file whose content is that of a scan.
 *
 * @param bytes all of them, from the first
 */
public record RecognisedScan(ScanType type, InputStream bytes) {

    /** @throws UnreadableScan if the content is neither a PDF nor a PNG or JPEG picture */
    public static RecognisedScan read(InputStream content) throws IOException {
        var bytes = new BufferedInputStream(content);
        bytes.mark(ScanType.HEAD);
        var type = ScanType.of(bytes.readNBytes(ScanType.HEAD)).orElseThrow(UnreadableScan::new);
        bytes.reset();
        return new RecognisedScan(type, bytes);
    }
}
