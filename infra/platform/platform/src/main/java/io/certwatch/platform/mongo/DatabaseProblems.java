package io.certwatch.platform.mongo;

import com.mongodb.MongoException;
import io.certwatch.platform.event.TransientFailure;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.ProblemTranslator;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Answers 503 with Retry-After while the database is away, ill or refuses this service. */
final class DatabaseProblems implements ProblemTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProblems.class);
    private static final Duration WAIT = Duration.ofSeconds(10);

    @Override
    public Optional<RequestProblem> translate(Exception failure) {
        if (!isOfDatabase(failure) || !TransientFailure.in(failure)) return Optional.empty();
        LOG.warn("A request failed, because the database did not serve it: {}", failure.toString());
        return Optional.of(RequestProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-unavailable",
                        PlatformText.of("problem.database-unavailable"))
                .after(WAIT));
    }

    private static boolean isOfDatabase(Throwable failure) {
        return failure instanceof MongoException || (failure.getCause() != null && isOfDatabase(failure.getCause()));
    }
}
