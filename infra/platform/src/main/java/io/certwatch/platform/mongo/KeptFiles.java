package io.certwatch.platform.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.InputStream;

import static com.mongodb.client.model.Filters.eq;

/** Files of any size in GridFS, under their hash. One becomes visible when its last byte is there. */
public final class KeptFiles {

    private final GridFSBucket bucket;

    public KeptFiles(MongoDatabase database, String bucket) {
        this.bucket = GridFSBuckets.create(database, bucket);
    }

    /** What is there already stays. */
    public void keep(String sha256, InputStream bytes) {
        if (bucket.find(eq("filename", sha256)).first() == null) {
            bucket.uploadFromStream(sha256, bytes);
        }
    }

    public InputStream open(String sha256) {
        return bucket.openDownloadStream(sha256);
    }
}
