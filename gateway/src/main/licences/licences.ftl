<#-- The libraries of the gateway and their licences, for the page "about". -->
{
  "libraries": [
<#list dependencyMap?filter(entry -> entry.getKey().groupId != "io.certwatch") as entry>
<#assign library = entry.getKey()/>
    {"name": "${((library.name!library.artifactId)?contains("Unnamed"))?then(library.artifactId, library.name!library.artifactId)?json_string}", "artifact": "${library.groupId}:${library.artifactId}", "version": "${library.version?json_string}", "licences": [<#list entry.getValue() as licence>"${licence?json_string}"<#sep>, </#sep></#list>]}<#sep>,</#sep>
</#list>
  ]
}
