package io.certwatch.product.upload.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.KeptFiles;
import io.certwatch.product.upload.ScanFiles;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Each file has bytes of its own: companies share nothing, and a file can be removed. */
public abstract class MongoScanFiles implements ScanFiles {

    /** Longer than any upload takes. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final KeptFiles files;
    private final Clock clock;

    /** @param bucket of GridFS */
    protected MongoScanFiles(MongoDatabase database, String bucket, Clock clock) {
        this.files = new KeptFiles(database, bucket);
        this.clock = clock;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void removeRemains() {
        files.removeRemains(clock.instant().minus(ABANDONED));
    }

    @Override
    public KeptScan keep(UUID file, InputStream bytes) throws IOException {
        var kept = files.keepAs(file.toString(), bytes);
        return new KeptScan(kept.sha256(), kept.size());
    }

    @Override
    public boolean isIntact(UUID file, String sha256) throws IOException {
        return files.isIntact(file.toString(), sha256);
    }

    @Override
    public InputStream open(UUID file) {
        return files.open(file.toString());
    }

    @Override
    public void remove(UUID file) {
        files.remove(file.toString());
    }
}
