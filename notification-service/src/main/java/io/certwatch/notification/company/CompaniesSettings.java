package io.certwatch.notification.company;

/** The settings of all companies. */
public interface CompaniesSettings {

    /** Those of the installation if the company has set nothing. */
    CompanySettings of(String company);

    /** Writes the next version; false if it does not follow the stored one. */
    boolean save(CompanySettings changed);
}
