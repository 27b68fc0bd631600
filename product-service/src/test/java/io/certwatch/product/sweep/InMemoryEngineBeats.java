package io.certwatch.product.sweep;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryEngineBeats implements EngineBeats {

    private @Nullable EnginesAtWork stored;
    private int losses;

    /** Lets the next writes fail, as if another instance had been first. */
    void loseWrites(int number) {
        losses = number;
    }

    @Override
    public Optional<EnginesAtWork> read() {
        return Optional.ofNullable(stored);
    }

    @Override
    public boolean write(EnginesAtWork next) {
        if (losses-- > 0 || (stored == null ? 0 : stored.revision()) != next.revision() - 1) {
            return false;
        }
        stored = next;
        return true;
    }
}
