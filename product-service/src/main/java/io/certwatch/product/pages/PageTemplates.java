package io.certwatch.product.pages;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.TemplateMessages;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The HTML templates of a folder of the class path. Each knows its language as {@code lang}. */
public final class PageTemplates {

    public static final String HTML = "text/html;charset=UTF-8";

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    /** @param folder that ends with a slash */
    public PageTemplates(String folder) {
        templates.setTemplateEngineMessageSource(new TemplateMessages("io.certwatch.product.messages"));
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(folder);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.addTemplateResolver(resolver);
    }

    public String render(String template, Language language, Map<String, Object> variables) {
        var context = new Context(language.locale(), variables);
        context.setVariable("lang", language.code());
        return templates.process(template, context);
    }
}
