package io.certwatch.product.aggregate.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwatch.product.aggregate.ProductStamps;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Keeps what was read of a company's products while none of them is written, in the memory of this instance.
 *
 * @param <K> what was read
 */
public final class KeptReads<K, V> {

    private static final Duration UNUSED = Duration.ofMinutes(30);

    private record Key<K>(String company, K what) {}

    private record Kept<V>(String stamp, V value) {}

    private final ProductStamps stamps;
    private final Cache<Key<K>, Kept<V>> kept;

    /** @param most how much is kept at a time, in the unit of the sizes */
    public KeptReads(ProductStamps stamps, long most, ToIntFunction<V> size) {
        this.stamps = stamps;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Key<K> _, Kept<V> one) -> 1 + size.applyAsInt(one.value()))
                .expireAfterAccess(UNUSED)
                .executor(Runnable::run)
                .build();
    }

    /** Returns what is kept, or else reads it. */
    public V get(String company, K what, Supplier<V> read) {
        var stamp = stamps.find(company);
        return stamp.isEmpty() ? read.get() : get(new Key<>(company, what), stamp.get(), read);
    }

    private V get(Key<K> key, String stamp, Supplier<V> read) {
        var known = kept.getIfPresent(key);
        if (known != null && known.stamp().equals(stamp)) return known.value();
        var value = read.get();
        kept.put(key, new Kept<>(stamp, value));
        return value;
    }
}
