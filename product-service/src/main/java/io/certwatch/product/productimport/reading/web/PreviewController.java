package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.productimport.reading.PreviewTurns;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.product.productimport.reading.UnreadableInventory;
import io.certwatch.tabular.ReadersBusy;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Shows how a file would be read, and takes corrections. Nothing is stored. */
@RestController
@RequestMapping("/api/inventory/imports/preview")
class PreviewController {

    private final CollectInstructions instructions;
    private final PreviewTurns turns;
    private final CurrentCompany company;

    PreviewController(CollectInstructions instructions, PreviewTurns turns, CurrentCompany company) {
        this.instructions = instructions;
        this.turns = turns;
        this.company = company;
    }

    /** The body is the file itself. */
    @Operation(
            operationId = "previewImport",
            summary = "Show how a file would be read",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = CollectInstructions.CSV,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = CollectInstructions.XLSX,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping
    PreviewView preview(
            @ParameterObject @ModelAttribute ReadingParameters said,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int rows,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable MediaType type,
            HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return preview(request.getInputStream(), instructions.of(said, type, null), rows);
    }

    /** Takes a form instead, where the mapping may be a part. */
    @Operation(operationId = "previewImport", summary = "Show how a file would be read")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PreviewView preview(
            @ParameterObject @ModelAttribute ReadingParameters said,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int rows,
            @RequestPart MultipartFile file,
            @RequestPart(name = "instructions", required = false) @Nullable MappingForm corrected)
            throws IOException {
        try (var bytes = file.getInputStream()) {
            return preview(bytes, instructions.of(said, corrected, file), rows);
        }
    }

    private PreviewView preview(InputStream body, ReadingInstructions said, int rows) throws IOException {
        var file = ProcessFolder.own().file("inventory-preview");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return turns.take(
                    company.id(), Files.size(file), preview -> PreviewView.of(preview.preview(file, said, rows), said));
        } catch (ReadersBusy allOccupied) {
            throw RequestProblem.busy(Explanation.of("problem.previews")).after(Duration.ofSeconds(5));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @ExceptionHandler
    ProblemDetail on(UnreadableFile unreadable) {
        var problem = RequestProblem.invalid(
                "body", Explanation.of("problem.unreadable", UnreadableInventory.words(unreadable)));
        var place = unreadable.place();
        return place == null
                ? problem.document()
                : problem.with("sheet", place.sheet()).with("row", place.row()).document();
    }
}
