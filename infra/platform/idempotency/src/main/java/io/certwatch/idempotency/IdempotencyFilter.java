package io.certwatch.idempotency;

import com.mongodb.MongoException;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.BodyRefused;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Caller;
import io.certwatch.security.CurrentCaller;
import io.certwatch.security.OperationRights;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Carries out a request with a key once, and repeats its answer to a caller who may still make the request. */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final KeptAnswers answers;
    private final CreatingOperations operations;
    private final CurrentCaller current;
    private final OperationRights rights;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(
            KeptAnswers answers,
            CreatingOperations operations,
            CurrentCaller current,
            OperationRights rights,
            HandlerExceptionResolver problems) {
        this.answers = answers;
        this.operations = operations;
        this.current = current;
        this.rights = rights;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(IdempotencyKey.HEADER) == null
                || !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = current.find();
        if (caller.isEmpty() || operations.find(request).filter(rights::mayCall).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            once(new HashedRequest(request), caller.get(), response, chain);
        } catch (RequestProblem | BodyRefused refused) {
            problems.resolveException(request, response, null, refused);
        }
    }

    private void once(HashedRequest request, Caller caller, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = IdempotencyKey.of(request.getHeader(IdempotencyKey.HEADER));
        switch (claim(key.requestOf(caller, request.getRequestURI()), key)) {
            case Claim.First first -> {
                try {
                    carryOut(first, key, request, response, chain);
                } finally {
                    answers.end(first);
                }
            }
            case Claim.Answered(var hash, var answer) -> {
                checkIsRepeated(hash, request);
                RecordedResponse.replay(answer, response);
            }
            case Claim.Unreadable(var hash) -> {
                checkIsRepeated(hash, request);
                throw RequestProblem.conflict("answer-not-kept", PlatformText.of("problem.answer-not-kept"));
            }
            case Claim.InProgress() ->
                throw RequestProblem.conflict("request-in-progress", PlatformText.of("problem.in-progress"))
                        .after(Duration.ofSeconds(1));
        }
    }

    private Claim claim(String request, IdempotencyKey key) {
        try {
            return answers.claim(request, key);
        } catch (MongoException away) {
            LOG.warn("A request with a key is refused, since keys cannot be stored: {}", away.toString());
            throw RequestProblem.busy(PlatformText.of("problem.no-keys"));
        }
    }

    private static void checkIsRepeated(String hash, HashedRequest request) throws IOException {
        if (!hash.equals(request.hash()))
            throw RequestProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", PlatformText.of("problem.key-reused"));
    }

    private void carryOut(
            Claim.First first,
            IdempotencyKey key,
            HashedRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var recorded = new RecordedResponse(response);
        var succeeded = false;
        try {
            chain.doFilter(request, recorded);
            succeeded = recorded.isSuccess() && !request.isAsyncStarted();
        } finally {
            if (!succeeded) release(first);
        }
        if (succeeded) keep(first, key, request, recorded.answer());
        recorded.copyBodyToResponse();
    }

    /** The change is made: the client gets its answer also if it cannot be kept, and the key stays in progress. */
    private void keep(Claim.First first, IdempotencyKey key, HashedRequest request, KeptAnswer answer) {
        try {
            answers.keep(first, key, request.hash(), answer);
        } catch (MongoException | IOException | BodyRefused failed) {
            LOG.warn("The answer to a request with a key is not kept: {}", failed.toString());
        }
    }

    private void release(Claim.First first) {
        try {
            answers.release(first);
        } catch (MongoException away) {
            LOG.warn("A key stays in progress: {}", away.toString());
        }
    }
}
