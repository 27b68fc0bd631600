package io.certwatch.platform.event;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Distinguishes transient failures, of database or broker, from permanent ones, of the record or the code. */
public final class PassingFailure {

    private PassingFailure() {}

    public static boolean in(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) return true;
        }
        return false;
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case RetriableException _ -> true;
            case MongoSocketException _, MongoTimeoutException _ -> true;
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _ -> true;
            case MongoConnectionPoolClearedException _ -> true;
            case MongoException mongo -> mongo.hasErrorLabel("RetryableWriteError");
            default -> false;
        };
    }
}
