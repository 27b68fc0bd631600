package io.certwatch.gateway.database;

import com.mongodb.MongoException;
import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Calls of a database that may be away. */
public final class Database {

    private Database() {}

    /**
     * @param what names the data in the problem: {@code API keys}
     * @throws RequestProblem 503 {@code api-keys-unavailable} if the database cannot be reached or refuses
     */
    public static <T extends @Nullable Object> T execute(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException unreachable) {
            var problem = RequestProblem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            what.toLowerCase(Locale.ROOT).replace(' ', '-') + "-unavailable",
                            GatewayText.of("problem.unread", what))
                    .after(Duration.ofSeconds(5));
            problem.initCause(unreachable);
            throw problem;
        }
    }
}
