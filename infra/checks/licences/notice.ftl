CertWatch is licensed under the Apache License, Version 2.0. This artifact contains the following libraries.

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.groupId}:${library.artifactId}:${library.version} (<#list entry.getValue() as licence>${licence}<#sep>, </#sep></#list>)
</#list>
