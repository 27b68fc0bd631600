package io.certwatch.product.productimport.reading;

import io.certwatch.product.concurrency.RequestQueue;
import java.util.function.Supplier;

/** The turns of previews: small files wait for other small files only. */
public final class PreviewTurns {

    private final RequestQueue small;
    private final RequestQueue large;
    private final long mostOfSmall;

    PreviewTurns(RequestQueue small, RequestQueue large, long mostOfSmall) {
        this.small = small;
        this.large = large;
        this.mostOfSmall = mostOfSmall;
    }

    /**
     * @param size of the file in bytes
     * @throws io.certwatch.product.concurrency.QueueFull if too many wait
     */
    public <T> T take(String company, long size, Supplier<T> preview) {
        return (size <= mostOfSmall ? small : large).take(company, size >> 10, preview);
    }
}
