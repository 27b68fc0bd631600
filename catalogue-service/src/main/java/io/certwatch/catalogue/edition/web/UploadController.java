package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.ReceiveEdition;
import io.certwatch.catalogue.edition.ReceiveEdition.UploadOutcome;
import io.certwatch.catalogue.edition.Review;
import io.certwatch.catalogue.edition.json.JsonUploads;
import io.certwatch.catalogue.edition.reading.GivenFields;
import io.certwatch.catalogue.edition.reading.ReadDocument;
import io.certwatch.catalogue.originals.web.SentHeaders;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.json.EditionUpload;
import io.certwatch.platform.body.UnreadBody;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.certwatch.tabular.ReadersBusy;
import io.certwatch.tabular.UnreadableSource;
import io.certwatch.tabular.worker.WorkerPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UploadController {

    /** What {@code editions.uploads} counts uploads by. */
    private enum UploadResult {
        DRAFTED,
        REPLACED,
        UNCHANGED,
        REFUSED;

        private String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ReceiveEdition receiveEdition;
    private final ReadDocument readDocument;
    private final WorkerPool workers;
    private final CurrentCaller caller;
    private final MeterRegistry meters;

    UploadController(
            ReceiveEdition receiveEdition,
            ReadDocument readDocument,
            WorkerPool workers,
            CurrentCaller caller,
            MeterRegistry meters) {
        this.receiveEdition = receiveEdition;
        this.readDocument = readDocument;
        this.workers = workers;
        this.caller = caller;
        this.meters = meters;
        for (var outcome : UploadResult.values()) meters.counter("editions.uploads", "outcome", outcome.tag());
    }

    @Operation(operationId = "uploadEdition", summary = "Upload an edition as a draft")
    @Answers({201, 200, 409, 422})
    @PostMapping(path = "/api/editions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftView> upload(@RequestBody UnreadBody<EditionUpload> body, @RequestHeader HttpHeaders headers) {
        try {
            var upload = JsonUploads.of(body.read(), body.bytes());
            return answer(receiveEdition.receive(upload.arriving(SentHeaders.arrival(headers))));
        } catch (RequestProblem refused) {
            countUpload(UploadResult.REFUSED);
            throw refused;
        }
    }

    /** Accepts a document in its published format; parameters give the fields that the document lacks. */
    @Operation(operationId = "uploadEdition", summary = "Upload an edition as a draft")
    @Answers({201, 200, 409, 422})
    @PostMapping(
            path = "/api/editions",
            consumes = {
                MediaType.TEXT_HTML_VALUE,
                "text/csv",
                "text/tab-separated-values",
                MediaType.APPLICATION_PDF_VALUE,
                XLSX,
                DOCX,
                "application/vnd.ms-excel",
                MediaType.APPLICATION_XHTML_XML_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    ResponseEntity<DraftView> uploadDocument(
            @RequestBody byte[] body,
            @RequestHeader("Content-Type") MediaType type,
            @RequestHeader HttpHeaders headers,
            GivenFields given) {
        var mediaType = type.getType() + "/" + type.getSubtype();
        try {
            var upload = readDocument
                    .with(workers.forRequestsOf(sender()))
                    .read(body, mediaType, type.getParameter("charset"), given);
            return answer(receiveEdition.receive(upload.arriving(SentHeaders.arrival(headers))));
        } catch (RequestProblem refused) {
            countUpload(UploadResult.REFUSED);
            throw refused;
        } catch (UnreadableSource unreadable) {
            countUpload(UploadResult.REFUSED);
            throw RequestProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unreadable-document",
                    ProblemText.of("problem.document-unread", ProblemText.of(unreadable)));
        } catch (ReadersBusy busy) {
            countUpload(UploadResult.REFUSED);
            throw RequestProblem.busy(ProblemText.of("problem.documents-busy")).after(Duration.ofSeconds(5));
        }
    }

    /** A company, or a person without one, such as a steward. */
    private String sender() {
        return caller.find()
                .map(sender -> sender.company() == null ? sender.issuer() + " " + sender.subject() : sender.company())
                .orElse("");
    }

    private ResponseEntity<DraftView> answer(UploadOutcome reception) {
        return switch (reception) {
            case UploadOutcome.Drafted(var review) -> {
                var location = URI.create("/api/editions/" + review.edition().id());
                yield answer(UploadResult.DRAFTED, ResponseEntity.created(location), review);
            }
            case UploadOutcome.Replaced(var review) -> answer(UploadResult.REPLACED, ResponseEntity.ok(), review);
            case UploadOutcome.Unchanged(var review) -> answer(UploadResult.UNCHANGED, ResponseEntity.ok(), review);
            case UploadOutcome.Faulty(var faults) -> throw RequestProblem.invalid(faults);
            case UploadOutcome.AlreadyPublished(var id) -> throw EditionProblems.alreadyPublished(id);
            case UploadOutcome.Overtaken(var id) -> throw EditionProblems.overtaken(id);
        };
    }

    private ResponseEntity<DraftView> answer(UploadResult outcome, ResponseEntity.BodyBuilder builder, Review review) {
        countUpload(outcome);
        return builder.eTag(EditionTag.of(review.edition())).body(DraftView.of(review));
    }

    private void countUpload(UploadResult outcome) {
        meters.counter("editions.uploads", "outcome", outcome.tag()).increment();
    }
}
