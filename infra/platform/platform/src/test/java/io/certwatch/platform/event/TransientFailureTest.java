package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailureTest {

    private static final ServerAddress DATABASE = new ServerAddress();

    @Test
    void includesUnreachableDatabaseAndBroker() {
        assertTransient(new IllegalStateException(new MongoTimeoutException("away")));
        assertTransient(new MongoSocketReadTimeoutException("hung", DATABASE, new IOException()));
        assertTransient(new MongoInterruptedException("stopping", new InterruptedException()));
        assertTransient(new TimeoutException("away"));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                13, // Unauthorized
                18, // AuthenticationFailed
                50, // MaxTimeMSExpired
                64, // WriteConcernTimeout
                91, // ShutdownInProgress
                14031, // OutOfDiskSpace
                99_999 // unknown
            })
    void includesADatabaseThatIsIllButNotAway(int code) {
        assertTransient(new IllegalStateException(refusal(code)));
        assertTransient(bulk(code));
    }

    @Test
    void includesMissingRightsAndAFullDisk() {
        var credential = MongoCredential.createCredential("service", "database", "changed".toCharArray());
        assertTransient(new MongoSecurityException(credential, "authentication failed"));
        assertTransient(new TopicAuthorizationException(Set.of("assessments")));
        assertTransient(new SaslAuthenticationException("rotated"));
        assertTransient(new FileSystemException("spool", null, "No space left on device"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 121, 10334, 11000, 17419})
    void excludesWhatTheDatabaseBlamesTheDocumentFor(int code) {
        assertPermanent(refusal(code));
        assertPermanent(bulk(14031, code));
    }

    @Test
    void excludesFaultsOfTheRecordOrTheCode() {
        assertPermanent(new IllegalStateException("defect"));
        assertPermanent(new CodecConfigurationException("unknown constant"));
        assertPermanent(new RecordTooLargeException());
        assertPermanent(new SerializationException());
        assertPermanent(new ZipException("no archive"));
        assertPermanent(new MongoGridFSException("a chunk is missing"));
    }

    private static MongoException refusal(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), DATABASE);
    }

    private static MongoException bulk(int... codes) {
        var errors = IntStream.of(codes)
                .mapToObj(code -> new BulkWriteError(code, "", new BsonDocument(), 0))
                .toList();
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, null, DATABASE, Set.of());
    }

    private static void assertTransient(Exception failure) {
        assertThat(TransientFailure.in(failure)).as(failure.toString()).isTrue();
    }

    private static void assertPermanent(Exception failure) {
        assertThat(TransientFailure.in(failure)).as(failure.toString()).isFalse();
    }
}
