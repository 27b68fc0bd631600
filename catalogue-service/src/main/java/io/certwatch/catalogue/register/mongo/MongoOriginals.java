package io.certwatch.catalogue.register.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import io.certwatch.catalogue.register.Originals;
import java.io.InputStream;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;

/** The bytes in GridFS, under their hash. A file becomes visible when its last byte is there. */
@Repository
class MongoOriginals implements Originals {

    private final GridFSBucket bucket;

    MongoOriginals(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "registerOriginals");
    }

    @Override
    public void keep(String sha256, InputStream bytes) {
        if (bucket.find(eq("filename", sha256)).first() == null) bucket.uploadFromStream(sha256, bytes);
    }

    @Override
    public InputStream open(String sha256) {
        return bucket.openDownloadStream(sha256);
    }
}
