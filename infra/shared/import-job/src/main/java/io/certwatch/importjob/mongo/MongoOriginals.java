package io.certwatch.importjob.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Originals;
import io.certwatch.platform.mongo.KeptFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

final class MongoOriginals implements Originals {

    /** Longer than any upload takes. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final KeptFiles files;
    private final Clock clock;

    MongoOriginals(MongoDatabase database, ImportNames names, Clock clock) {
        this.files = new KeptFiles(database, bucketOf(names));
        this.clock = clock;
    }

    static String bucketOf(ImportNames names) {
        return names.name() + "-files";
    }

    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeRemains() {
        files.removeRemains(clock.instant().minus(ABANDONED));
    }

    @Override
    public Original keep(InputStream bytes, String mediaType, @Nullable String charset) throws IOException {
        var kept = files.keep(bytes);
        return new Original(kept.sha256(), mediaType, charset, kept.size());
    }

    @Override
    public void keep(String sha256, InputStream bytes) {
        files.keep(sha256, bytes);
    }

    @Override
    public boolean has(String sha256) {
        return files.has(sha256);
    }

    @Override
    public InputStream open(String sha256) {
        return files.open(sha256);
    }

    @Override
    public void onDisk(String sha256, Consumer<Path> use) {
        files.onDisk(sha256, use);
    }
}
