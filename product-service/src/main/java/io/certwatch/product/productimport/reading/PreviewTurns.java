package io.certwatch.product.productimport.reading;

import io.certwatch.product.concurrency.RequestQueue;
import java.util.function.Function;

/** The turns of previews: small files wait for other small files only, and reading a large one yields the processors to them. */
public final class PreviewTurns {

    /** How files up to some size, or above it, are previewed. */
    record Way(RequestQueue queue, PreviewFile preview) {}

    private final Way small;
    private final Way large;
    private final long mostOfSmall;

    PreviewTurns(Way small, Way large, long mostOfSmall) {
        this.small = small;
        this.large = large;
        this.mostOfSmall = mostOfSmall;
    }

    /**
     * @param size of the file in bytes
     * @throws io.certwatch.product.concurrency.QueueFull if too many wait
     */
    public <T> T take(String company, long size, Function<PreviewFile, T> work) {
        var way = size <= mostOfSmall ? small : large;
        return way.queue().take(company, size >> 10, () -> work.apply(way.preview()));
    }
}
