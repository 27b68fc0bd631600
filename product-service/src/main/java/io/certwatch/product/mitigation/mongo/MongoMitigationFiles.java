package io.certwatch.product.mitigation.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.mitigation.MitigationFiles;
import io.certwatch.product.upload.mongo.MongoScanFiles;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
class MongoMitigationFiles extends MongoScanFiles implements MitigationFiles {

    MongoMitigationFiles(MongoDatabase database, Clock clock) {
        super(database, "mitigation-files", clock);
    }
}
