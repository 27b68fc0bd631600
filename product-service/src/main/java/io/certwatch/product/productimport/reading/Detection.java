package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Sentence;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read.
 *
 * @param format {@code CSV} or {@code XLSX}
 * @param charset of a text file
 * @param separator of the cells in a text file
 * @param layouts of the tables that are read, at least one
 * @param reasons sentences for people that explain the detection
 * @param passedOver sheets that are not read, each with the reason
 */
public record Detection(
        String format,
        @Nullable Charset charset,
        @Nullable Character separator,
        List<Layout> layouts,
        List<Sentence> reasons,
        List<PassedOver> passedOver) {

    public Detection {
        layouts = List.copyOf(layouts);
        reasons = List.copyOf(reasons);
        passedOver = List.copyOf(passedOver);
    }

    public record PassedOver(String sheet, boolean hidden, Sentence reason) {}
}
