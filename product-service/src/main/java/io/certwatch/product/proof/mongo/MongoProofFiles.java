package io.certwatch.product.proof.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.proof.ProofFiles;
import io.certwatch.product.upload.mongo.MongoScanFiles;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
class MongoProofFiles extends MongoScanFiles implements ProofFiles {

    MongoProofFiles(MongoDatabase database, Clock clock) {
        super(database, "proof-files", clock);
    }
}
