package io.certwatch.catalogue.register.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.register.Originals;
import io.certwatch.platform.mongo.KeptFiles;
import java.io.InputStream;
import org.springframework.stereotype.Repository;

@Repository
class MongoOriginals implements Originals {

    private final KeptFiles files;

    MongoOriginals(MongoDatabase database) {
        this.files = new KeptFiles(database, "registerOriginals");
    }

    @Override
    public void keep(String sha256, InputStream bytes) {
        files.keep(sha256, bytes);
    }

    @Override
    public InputStream open(String sha256) {
        return files.open(sha256);
    }
}
