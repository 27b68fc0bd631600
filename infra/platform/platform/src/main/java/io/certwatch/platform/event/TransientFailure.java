package io.certwatch.platform.event;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.bulk.BulkWriteError;
import java.nio.file.FileSystemException;
import java.util.Set;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes failures of database, broker, disk or rights, which end when an operator has repaired their cause, from those of the record or
 * the code, which never do. What the database reports is transient unless its error code blames the document that was to be written.
 */
public final class TransientFailure {

    /** Error codes of MongoDB that blame a document or an update; see {@code error_codes.yml} of the server. */
    private static final Set<Integer> BLAMING_THE_DOCUMENT = Set.of(
            2, // BadValue
            9, // FailedToParse
            14, // TypeMismatch
            15, // Overflow
            16, // InvalidLength
            22, // InvalidBSON
            28, // PathNotViable
            40, // ConflictingUpdateOperators
            52, // DollarPrefixedFieldName
            56, // EmptyFieldName
            57, // DottedFieldName
            66, // ImmutableField
            121, // DocumentValidationFailure
            10334, // BSONObjectTooLarge
            11000, // DuplicateKey
            11001, // a duplicate key of an update, of older servers
            12582, // a duplicate key of a capped collection
            17280, // KeyTooLong
            17419, // a document too large after its update
            17420); // a document too large after its replacement

    private TransientFailure() {}

    public static boolean in(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isTransient(cause)) return true;
        }
        return false;
    }

    private static boolean isTransient(Throwable failure) {
        return switch (failure) {
            case RetriableException _, AuthenticationException _, AuthorizationException _, FileSystemException _ ->
                true;
            case MongoGridFSException _ -> false; // a file that is damaged or missing
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().map(BulkWriteError::getCode).noneMatch(BLAMING_THE_DOCUMENT::contains);
            case MongoException mongo -> !BLAMING_THE_DOCUMENT.contains(mongo.getCode());
            default -> false;
        };
    }
}
