package io.certwatch.product.productimport.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.KeptFiles;
import io.certwatch.product.productimport.Original;
import io.certwatch.product.productimport.Originals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
final class MongoOriginals implements Originals {

    /** Longer than any upload takes. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final KeptFiles files;
    private final Clock clock;

    MongoOriginals(MongoDatabase database, Clock clock) {
        this.files = new KeptFiles(database, "inventory-files");
        this.clock = clock;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeRemains() {
        files.removeRemains(clock.instant().minus(ABANDONED));
    }

    @Override
    public Original keep(InputStream bytes) throws IOException {
        var kept = files.keep(bytes);
        return new Original(kept.sha256(), kept.size());
    }

    @Override
    public InputStream open(Original original) {
        return files.open(original.sha256());
    }

    @Override
    public void onDisk(Original original, Consumer<Path> use) {
        files.onDisk(original.sha256(), use);
    }
}
