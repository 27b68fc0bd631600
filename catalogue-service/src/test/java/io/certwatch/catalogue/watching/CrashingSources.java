package io.certwatch.catalogue.watching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Throws on every save after a given number. */
final class CrashingSources implements Sources {

    private final Sources sources;
    private int left;

    CrashingSources(Sources sources, int saves) {
        this.sources = sources;
        this.left = saves;
    }

    @Override
    public boolean save(WatchedSource before, WatchedSource after, List<SourceNews> news) {
        if (left-- == 0) throw new IllegalStateException("killed");
        return sources.save(before, after, news);
    }

    @Override
    public Optional<WatchedSource> find(SourceId id) {
        return sources.find(id);
    }

    @Override
    public boolean add(WatchedSource source) {
        return sources.add(source);
    }

    @Override
    public List<WatchedSource> list(@Nullable SourceId after, int limit) {
        return sources.list(after, limit);
    }

    @Override
    public List<WatchedSource> all() {
        return sources.all();
    }

    @Override
    public List<WatchedSource> due(Instant now) {
        return sources.due(now);
    }
}
