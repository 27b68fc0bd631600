package io.certwatch.product.checklist.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.KeptFiles;
import io.certwatch.product.checklist.EvidenceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each file has bytes of its own: damage to one is none to another, and companies share nothing. */
@Component
class MongoEvidenceFiles implements EvidenceFiles {

    /** Longer than any upload takes. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final KeptFiles files;
    private final Clock clock;

    MongoEvidenceFiles(MongoDatabase database, Clock clock) {
        this.files = new KeptFiles(database, "checklist-evidence");
        this.clock = clock;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeRemains() {
        files.removeRemains(clock.instant().minus(ABANDONED));
    }

    @Override
    public Kept keep(UUID evidence, InputStream bytes) throws IOException {
        var kept = files.keepAs(evidence.toString(), bytes);
        return new Kept(kept.sha256(), kept.size());
    }

    @Override
    public boolean isIntact(UUID evidence, String sha256) throws IOException {
        return files.isIntact(evidence.toString(), sha256);
    }

    @Override
    public InputStream open(UUID evidence) {
        return files.open(evidence.toString());
    }

    @Override
    public void remove(UUID evidence) {
        files.remove(evidence.toString());
    }
}
