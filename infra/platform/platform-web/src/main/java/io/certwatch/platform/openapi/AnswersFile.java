package io.certwatch.platform.openapi;

import io.certwatch.platform.web.FileDownload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** An operation that answers a stored file, as {@link FileDownload} does. */
@Answers(
        media = {
            MediaType.APPLICATION_OCTET_STREAM_VALUE,
            MediaType.APPLICATION_JSON_VALUE,
            MediaType.TEXT_HTML_VALUE,
            MediaType.APPLICATION_XHTML_XML_VALUE,
            "text/csv",
            FileDownload.TSV,
            MediaType.TEXT_PLAIN_VALUE,
            MediaType.APPLICATION_PDF_VALUE,
            FileDownload.XLS,
            FileDownload.XLSX,
            FileDownload.DOCX
        })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersFile {}
