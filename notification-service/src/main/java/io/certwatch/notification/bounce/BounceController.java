package io.certwatch.notification.bounce;

import io.certwatch.notification.bounce.TakeReports.ReportOutcome;
import io.certwatch.notification.bounce.mail.BounceMail;
import io.certwatch.notification.bounce.mail.BounceMail.Source;
import io.certwatch.notification.bounce.mail.NotAReport;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bounces")
class BounceController {

    /**
     * The response body for a report.
     *
     * @param outcomes of each recipient that the report is about; none if it reports successes only
     */
    record BounceView(List<ReportOutcome> outcomes) {}

    private final BounceMail bounceMail;

    BounceController(BounceMail bounceMail) {
        this.bounceMail = bounceMail;
    }

    @Operation(
            operationId = "postBounce",
            summary = "Hand in a delivery status notification (RFC 3464) or a complaint (RFC 5965) as it arrived")
    @Answers({200, 422})
    @PostMapping(consumes = "message/rfc822")
    BounceView post(@RequestBody byte[] body) {
        try {
            return new BounceView(bounceMail.take(body, Source.POST));
        } catch (NotAReport unreadable) {
            throw RequestProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "not-a-report",
                    ProblemText.of("problem.no-report", String.valueOf(unreadable.getMessage())));
        }
    }
}
