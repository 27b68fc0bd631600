package io.certwatch.notification.correspondence.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.TemplateMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the messages about products as a page to print, which loads nothing and runs nothing. */
@Component
class CorrespondencePages {

    static final String HTML = "text/html;charset=UTF-8";

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final PartyNames names;
    private final CompaniesSettings companies;
    private final String style;
    private final String policy;

    CorrespondencePages(PartyNames names, CompaniesSettings companies) {
        this.names = names;
        this.companies = companies;
        templates.setTemplateEngineMessageSource(new TemplateMessages("mail/messages"));
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("correspondence/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
        style = readStyle();
        policy = "default-src 'none'; style-src 'sha256-" + hash(style) + "'; base-uri 'none'; form-action 'none'";
    }

    private static String readStyle() {
        try {
            return new ClassPathResource("correspondence/print.css").getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For the header Content-Security-Policy: it admits the style of the page alone, by its hash. */
    String policy() {
        return policy;
    }

    /**
     * @param company its id
     * @param sha256 of the data as they are kept; empty if they are not
     */
    String render(CorrespondenceView read, String company, String sha256, Language language) {
        var context = new Context(
                language.locale(),
                Map.of(
                        "lang",
                        language.code(),
                        "style",
                        style,
                        "policy",
                        policy,
                        "read",
                        read,
                        "sha256",
                        sha256,
                        "say",
                        new CorrespondenceTexts(language, name(company, language))));
        return templates.process("page", context);
    }

    private String name(String company, Language language) {
        return names.ofCompany(company, language)
                .orElseGet(() -> companies.of(company).displayName());
    }
}
