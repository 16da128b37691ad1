<?xml version="1.0" encoding="UTF-8"?>
<!-- The headings of a base text, which stand before the passages that follow them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- What a part has one below the other: passages, and headings before them, at whatever depth. -->
  <xsl:function name="d:divisions" as="element(div)*">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="$part//div[@type = ('section', 'passage')]"/>
  </xsl:function>

  <!-- Divisions with headings by the passage before which their headings stand, or as standing behind the last. -->
  <xsl:key name="heads" match="div[@type = 'part']//div[@type = 'section']"
      use="(d:passage-after(.)/@xml:id, d:behind(ancestor::div[@type = 'part']))[1]"/>

  <xsl:function name="d:behind" as="xs:string">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="$part/@xml:id || ' behind'"/>
  </xsl:function>

  <!-- The next passage of the part behind a heading. -->
  <xsl:function name="d:passage-after" as="element(div)?">
    <xsl:param name="section" as="element(div)"/>
    <xsl:variable name="inside" select="($section//div[@type = 'passage'])[1]"/>
    <xsl:sequence select="
        if ($inside) then $inside
        else d:next-passage($section, $section/ancestor::div[@type = 'part'])"/>
  </xsl:function>

  <!-- The next passage of a part behind a division of it; none behind the last. -->
  <xsl:function name="d:next-passage" as="element(div)?">
    <xsl:param name="division" as="element(div)"/>
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="$division/following::div[@type = 'passage'][1][ancestor::div[@type = 'part'] is $part]"/>
  </xsl:function>

  <!-- The tag of a heading, or of the number of a passage, by how deep it stands; the part's own is the first. -->
  <xsl:function name="d:heading" as="xs:string">
    <xsl:param name="division" as="element(div)"/>
    <xsl:sequence select="'H' || min((6, count($division/ancestor::div[@type = 'section']) + 2))"/>
  </xsl:function>

  <xsl:function name="d:section-id" as="xs:string">
    <xsl:param name="section" as="element(div)"/>
    <xsl:variable name="number" as="xs:integer">
      <xsl:number select="$section" count="div[@type = 'section']" level="any" from="div[@type = 'part']"/>
    </xsl:variable>
    <xsl:sequence select="'section-' || $section/ancestor::div[@type = 'part']/@xml:id || '-' || $number"/>
  </xsl:function>

  <!-- The heading of a division. In a synopsis behind the parts it stands a second time, and no link leads there. -->
  <xsl:template name="section-head">
    <xsl:param name="again" as="xs:boolean" select="false()"/>
    <fo:block xsl:use-attribute-sets="section-head" role="{d:heading(.)}"
        font-size="{d:pt(if (ancestor::div[@type = 'section']) then 10.5 else 11.5)}">
      <xsl:if test="not($again)"><xsl:attribute name="id" select="d:section-id(.)"/></xsl:if>
      <xsl:apply-templates select="head" mode="inline"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
