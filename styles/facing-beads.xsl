<?xml version="1.0" encoding="UTF-8"?>
<!-- What the program needs to know to plan facing pages: the beads of every passage, and the notes of every item. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="https://duizhao.org/functions" xmlns="https://duizhao.org/spreads"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:import href="duizhao:styles/print.xsl"/>

  <xsl:output method="xml" indent="yes"/>

  <xsl:template match="/TEI">
    <parts>
      <xsl:for-each select="text/body/div[@subtype = 'parallel']">
        <part id="{@xml:id}">
          <xsl:for-each select=".//div[@type = 'passage']">
            <xsl:variable name="passage" select="."/>
            <xsl:for-each select="d:beads(.)">
              <bead passage="{$passage/@n}" base-from="{.('base-from')}" base-to="{.('base-to')}"
                  lead-from="{.('lead-from')}" lead-to="{.('lead-to')}"/>
            </xsl:for-each>
            <xsl:for-each select="ab[@type = 'base' or @subtype = 'lead']">
              <xsl:variable name="side" select="if (@type = 'base') then 'base' else 'lead'"/>
              <xsl:for-each select="d:items(.)[.//ptr[@type = 'note']]">
                <notes passage="{$passage/@n}" side="{$side}" item="{count(preceding-sibling::*[self::s or self::ptr or self::gap]) + 1}"
                    ids="{.//ptr[@type = 'note']/substring-after(@target, '#')}"/>
              </xsl:for-each>
            </xsl:for-each>
          </xsl:for-each>
        </part>
      </xsl:for-each>
    </parts>
  </xsl:template>
</xsl:stylesheet>
