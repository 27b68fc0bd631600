package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.edition.EntryLines;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.register.Certificate;
import io.certwatch.catalogue.register.CertificateOrder;
import io.certwatch.catalogue.register.CertificateOrder.Direction;
import io.certwatch.catalogue.register.CertificateOrder.Key;
import io.certwatch.catalogue.register.CertificateStatus;
import io.certwatch.catalogue.register.Certificates;
import io.certwatch.catalogue.register.Certificates.Wanted;
import io.certwatch.catalogue.register.CorrectCertificate;
import io.certwatch.catalogue.register.CorrectCertificate.Correction;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CertificatesController {

    /** The search parameters; {@code manufacturer} is a synonym of {@code holder}. */
    record Question(
            @Parameter(
                    description =
                            "What the number begins with, a part of the holder, or a model or what it begins with")
            @Size(max = 200)
            @Nullable
            String q,

            @Nullable String number,
            @Nullable String holder,
            @Nullable String manufacturer,
            @Nullable String model,

            @Parameter(
                    description =
                            "The code of an entry in force. Finds what was published under it in any edition, also"
                                    + " where its code was another")
            @Nullable
            String entry,

            @Nullable CertificateStatus status) {

        Wanted toWanted(EntryLines lines) {
            var code = blankToNull(entry);
            return new Wanted(
                    blankToNull(q),
                    blankToNull(number),
                    blankToNull(holder == null ? manufacturer : holder),
                    blankToNull(model),
                    code == null ? null : lines.findLine(code),
                    status);
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    /** Query parameters that order certificates in the list. */
    record CertificateOrderParameters(
            @Parameter(description = "NUMBER if missing") @Nullable
            Key sort,

            @Parameter(
                    description = "ASC if missing. Certificates without a value are first when ascending, last when"
                            + " descending")
            @Nullable
            Direction order) {

        CertificateOrder toOrder() {
            return new CertificateOrder(sort == null ? Key.NUMBER : sort, order == null ? Direction.ASC : order);
        }
    }

    @Schema(name = "CertificateWithdrawalForm")
    record WithdrawalForm(@Size(max = 2_000) String reason) {}

    @Schema(name = "CertificateReinstatementForm")
    record ReinstatementForm(@Size(max = 2_000) String reason) {}

    private final Certificates certificates;
    private final CorrectCertificate correctCertificate;
    private final EntryLines lines;

    CertificatesController(Certificates certificates, CorrectCertificate correctCertificate, EntryLines lines) {
        this.certificates = certificates;
        this.correctCertificate = correctCertificate;
        this.lines = lines;
    }

    @Operation(operationId = "searchCertificates", summary = "Search the register of certificates")
    @GetMapping("/api/certificates")
    Page<CertificateView> search(
            Question question,
            @ParameterObject CertificateOrderParameters sorted,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var cursor = new CertificateCursor(sorted.toOrder());
        var found = certificates.search(question.toWanted(lines), cursor.order(), cursor.read(after), limit + 1);
        var today = lines.findToday();
        return Page.of(found, limit, cursor::position).map(one -> CertificateView.of(one, today));
    }

    @Operation(operationId = "getCertificate", summary = "Get a certificate as it now stands")
    @GetMapping("/api/certificates/{number}")
    ResponseEntity<CertificateView> certificate(@PathVariable String number) {
        var named = CertificateAddress.number(number);
        return answer(certificates.find(named).orElseThrow(() -> unknown(named)));
    }

    @Operation(operationId = "getCertificateHistory", summary = "Get all revisions of a certificate, newest first")
    @GetMapping("/api/certificates/{number}/history")
    Page<CertificateView> history(@PathVariable String number) {
        var named = CertificateAddress.number(number);
        var revisions = certificates.history(named);
        if (revisions.isEmpty()) throw unknown(named);
        var today = lines.findToday();
        return new Page<>(
                revisions.stream().map(one -> CertificateView.of(one, today)).toList(), null);
    }

    @Operation(
            operationId = "withdrawCertificate",
            summary = "Correct an entry that was listed, or recorded as revoked, by mistake")
    @Answers({200, 409})
    @PostMapping("/api/certificates/{number}/withdrawal")
    ResponseEntity<CertificateView> withdraw(@PathVariable String number, @RequestBody WithdrawalForm form) {
        var named = CertificateAddress.number(number);
        var reason = RequestFields.requireText("reason", form.reason());
        return answer(named, correctCertificate.withdraw(named, reason));
    }

    @Operation(
            operationId = "reinstateCertificate",
            summary =
                    "Take back a suspension or a revocation that was recorded by mistake: the listing before it stands"
                            + " again")
    @Answers({200, 409})
    @PostMapping("/api/certificates/{number}/reinstatement")
    ResponseEntity<CertificateView> reinstate(@PathVariable String number, @RequestBody ReinstatementForm form) {
        var named = CertificateAddress.number(number);
        var reason = RequestFields.requireText("reason", form.reason());
        return answer(named, correctCertificate.reinstate(named, reason));
    }

    private ResponseEntity<CertificateView> answer(String named, Correction correction) {
        return switch (correction) {
            case Correction.Done(var corrected) -> answer(corrected);
            case Correction.Unknown() -> throw unknown(named);
            case Correction.AlreadyCorrected() ->
                throw RequestProblem.conflict("already-corrected", ProblemText.of("problem.register-corrected", named));
            case Correction.NotInterrupted() ->
                throw RequestProblem.conflict(
                        "not-interrupted", ProblemText.of("problem.register-not-interrupted", named));
            case Correction.NothingBefore() ->
                throw RequestProblem.conflict(
                        "nothing-before", ProblemText.of("problem.register-nothing-before", named));
            case Correction.Overtaken() ->
                throw RequestProblem.conflict("overtaken", ProblemText.of("problem.register-overtaken", named));
        };
    }

    private ResponseEntity<CertificateView> answer(Certificate certificate) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(certificate.revision()))
                .body(CertificateView.of(certificate, lines.findToday()));
    }

    private static RequestProblem unknown(String number) {
        return RequestProblem.unknown("certificate", number);
    }
}
