package io.certwatch.product.checklist.web;

import static java.util.Objects.requireNonNull;

import io.certwatch.importjob.web.ImportResource;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.FileDownload;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.checklist.KeepEvidence;
import io.certwatch.product.checklist.KeepEvidence.Added;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.upload.FileName;
import io.certwatch.security.Caller;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files and links that show that an item is done. Nothing checks files for malware. */
@RestController
@RequestMapping(ItemsController.PATH + "/{id}/evidence")
class EvidenceController {

    private static final int LONGEST_TYPE = 200;
    private static final String SUMMARY =
            "Add a file of at most 10 MiB, or a link, as evidence of an item. Files are not checked for malware";

    private final KeepEvidence keepEvidence;
    private final ItemViews views;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    EvidenceController(KeepEvidence keepEvidence, ItemViews views, CurrentCompany company, CurrentCaller caller) {
        this.keepEvidence = keepEvidence;
        this.views = views;
        this.company = company;
        this.caller = caller;
    }

    @Operation(operationId = "addChecklistEvidence", summary = SUMMARY)
    @Answers({201, 409})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ItemView> addLink(@PathVariable UUID id, @RequestBody EvidenceLinkForm form) {
        var link = form.link(caller.get());
        return answer(id, keepEvidence.addLink(company.id(), id, link.name(), link.address(), link.author()));
    }

    /** The body is the file itself; a JSON file has to be sent as {@code application/octet-stream}. */
    @Operation(
            operationId = "addChecklistEvidence",
            summary = SUMMARY,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.ALL_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Answers({201, 409})
    @PostMapping
    ResponseEntity<ItemView> addFile(
            @PathVariable UUID id,
            @Parameter(description = "The name of the file", example = "plan.pdf")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
            HttpServletRequest request)
            throws IOException {
        var named = FileName.of(name);
        return answer(
                id,
                keepEvidence.addFile(
                        company.id(),
                        id,
                        named == null ? id.toString() : named.value(),
                        mediaType(type),
                        ImportResource.requireContent(request.getInputStream()),
                        caller.get().author(null)));
    }

    private static String mediaType(@Nullable String type) {
        if (type == null || type.isBlank()) return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        if (type.length() > LONGEST_TYPE)
            throw RequestProblem.invalid("Content-Type", Explanation.of("problem.too-long"));
        return type.strip();
    }

    /**
     * Also of a file that was removed: the history of the item refers to it. Never with the media type that a person
     * stated, so that no browser shows it.
     */
    @Operation(
            operationId = "downloadChecklistEvidence",
            summary = "Download a file, after its bytes were compared with their hash. It is not checked for malware")
    @GetMapping("/{evidence}")
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID evidence) throws IOException {
        var file = keepEvidence.intact(company.id(), id, evidence);
        return new FileDownload(requireNonNull(file.sha256()), "", null, file.name())
                .of(requireNonNull(file.size()), () -> keepEvidence.open(evidence));
    }

    @Operation(
            operationId = "removeChecklistEvidence",
            summary = "Remove evidence from an item; the history of the item keeps it")
    @Answers({200, 409, 428})
    @DeleteMapping("/{evidence}")
    ResponseEntity<ItemView> remove(
            @PathVariable UUID id,
            @PathVariable UUID evidence,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var item = keepEvidence.remove(
                company.id(),
                id,
                evidence,
                EntityTag.requireRevision(ifMatch),
                caller.get().author(null));
        return ResponseEntity.ok().eTag(EntityTag.of(item.revision())).body(views.of(item));
    }

    private ResponseEntity<ItemView> answer(UUID item, Added added) {
        return ResponseEntity.created(URI.create(EvidenceView.href(item, added.evidence())))
                .eTag(EntityTag.of(added.item().revision()))
                .body(views.of(added.item()));
    }

    /** A link to evidence that is kept elsewhere. */
    record EvidenceLinkForm(
            @Schema(description = "Starts with https:// or http://", example = "https://dms.example.com/plans/7")
            @Size(max = 2_000)
            String address,

            @Schema(description = "For people; the address if missing", example = "Incident response plan")
            @Size(max = ItemForm.LONGEST_NAME)
            @Nullable
            String name,

            @Schema(description = Author.BY, example = "li.na") @Size(max = ItemForm.LONGEST_NAME) @Nullable
            String by) {

        private static final Set<String> SCHEMES = Set.of("https", "http");

        record Link(String address, String name, Author author) {}

        /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
        Link link(Caller caller) {
            var faults = new FieldFaults();
            var given = faults.line("address", address);
            if (!given.isEmpty() && !isWeb(given)) faults.add("address", Explanation.of("problem.no-address"));
            var named = faults.optionalLine("name", name);
            var link = new Link(given, named == null ? given : named, caller.author(faults.optionalLine("by", by)));
            RequestFields.rejectIfAny(faults);
            return link;
        }

        private static boolean isWeb(String address) {
            try {
                var uri = URI.create(address);
                return uri.getScheme() != null
                        && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                        && uri.getHost() != null;
            } catch (IllegalArgumentException malformed) {
                return false;
            }
        }
    }
}
