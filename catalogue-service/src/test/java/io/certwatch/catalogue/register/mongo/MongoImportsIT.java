package io.certwatch.catalogue.register.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.register.CertificateList;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.register.Measures;
import io.certwatch.catalogue.source.Arrival;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.ImportsContract;
import io.certwatch.importjob.RowFindings;
import io.certwatch.importjob.mongo.MongoImports;
import io.certwatch.importjob.mongo.MongoRowFindings;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.platform.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.Codec;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoImportsIT extends ImportsContract<CertificateList> {

    private static final ImportNames NAMES = new ImportNames("register", "register", "CertificateImport");

    @Autowired
    private MongoClient client;

    @Autowired
    private Codec<CertificateList> details;

    @Autowired
    private Outbox outbox;

    private MongoDatabase emptyDatabase() {
        return client.getDatabase("imports-" + UUID.randomUUID());
    }

    @Override
    protected Imports<CertificateList> emptyImports() {
        return new MongoImports<>(emptyDatabase(), NAMES, details, outbox);
    }

    @Override
    protected RowFindings emptyFindings() {
        return new MongoRowFindings(emptyDatabase(), NAMES);
    }

    @Override
    protected CertificateList details() {
        return new CertificateList(ListKind.FULL, "cac", Arrival.UPLOADED, null, List.of(), null, null);
    }

    @Override
    protected CertificateList laterDetails() {
        var measures = new Measures(3, 1, Map.of("NUMBER", 0.5), 1, 2, 1);
        return new CertificateList(
                ListKind.FULL,
                "cac",
                Arrival.UPLOADED,
                measures,
                List.of(new Sentence("缺少一半", "half of it is missing")),
                "we know",
                "read with the catalogue of that day");
    }
}
