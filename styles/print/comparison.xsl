<?xml version="1.0" encoding="UTF-8"?>
<!-- Two parts set against each other: what both have, and what each has alone. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="div[@type = 'part']" mode="comparison">
    <xsl:variable name="part" select="."/>
    <xsl:variable name="group" select="linkGrp[@type = 'comparison']"/>
    <xsl:variable name="other" select="d:target(tokenize($group/@corresp, '\s+')[2])"/>
    <xsl:variable name="title" select="d:head-en($part) || ' and ' || replace(d:head-en($other), '^The ', 'the ')"/>
    <xsl:variable name="met" select="$group/link ! substring-after(tokenize(@target, '\s+')[2], '#')"/>
    <xsl:variable name="quoting" select="d:quoting(($part, $other))"/>
    <xsl:call-template name="pages">
      <xsl:with-param name="id" select="'comparison-' || @xml:id"/>
      <xsl:with-param name="right" as="node()*"><xsl:value-of select="d:short($title, $head-room)"/></xsl:with-param>
      <xsl:with-param name="content">
        <xsl:call-template name="plain-head"><xsl:with-param name="title" select="$title"/></xsl:call-template>
        <fo:block xsl:use-attribute-sets="english small" space-after="4mm">Which sentences of the one answer which of the other, by likeness of words, whatever their order; a sentence counts that says the same or quotes a clause of the other. A sentence that is set against none has no near counterpart in the other part.<xsl:if test="exists($quoting)"> The last column names the passages of <xsl:value-of select="d:quoting-titles($quoting)"/> that quote it.</xsl:if></fo:block>
        <fo:table table-layout="fixed" width="100%">
          <fo:table-column column-width="14%"/>
          <fo:table-column column-width="{if (exists($quoting)) then 42 else 56}%"/>
          <fo:table-column column-width="{if (exists($quoting)) then 22 else 30}%"/>
          <xsl:if test="exists($quoting)"><fo:table-column column-width="22%"/></xsl:if>
          <fo:table-header>
            <fo:table-row>
              <xsl:for-each select="'Passage', 'In both', 'Here alone', 'Quoted'[exists($quoting)]">
                <fo:table-cell><fo:block xsl:use-attribute-sets="label" border-bottom="{$hairline}"><xsl:value-of select="."/></fo:block></fo:table-cell>
              </xsl:for-each>
            </fo:table-row>
          </fo:table-header>
          <fo:table-body>
            <xsl:for-each select="$part//div[@type = 'passage'], $other//div[@type = 'passage']">
              <xsl:variable name="here" select="ab[@type = 'base']/s/@xml:id/string()"/>
              <xsl:variable name="of-part" select="ancestor::div[@type = 'part'] is $part"/>
              <xsl:variable name="links" select="$group/link[tokenize(@target, '\s+') ! substring-after(., '#') = $here]"/>
              <fo:table-row keep-together.within-page="always">
                <fo:table-cell padding-top="2pt">
                  <fo:block>
                    <fo:basic-link internal-destination="{@xml:id}" fox:alt-text="Passage {@n}"><fo:inline xsl:use-attribute-sets="passage-number"><xsl:value-of select="@n"/></fo:inline></fo:basic-link>
                  </fo:block>
                </fo:table-cell>
                <fo:table-cell padding-top="2pt">
                  <fo:block xsl:use-attribute-sets="small" text-align="start">
                    <xsl:choose>
                      <xsl:when test="$of-part">
                        <xsl:for-each-group select="$links" group-by="replace(tokenize(@target, '\s+')[2], '\.[0-9]+$', '')">
                          <xsl:if test="position() gt 1">; </xsl:if>
                          <xsl:value-of select="d:sentences(sort(distinct-values(current-group() ! substring-after(tokenize(@target, '\s+')[1], '#'))))"/>
                          <xsl:text> = </xsl:text>
                          <xsl:value-of select="d:sentences(sort(distinct-values(current-group() ! substring-after(tokenize(@target, '\s+')[2], '#'))))"/>
                        </xsl:for-each-group>
                      </xsl:when>
                      <xsl:otherwise>
                        <xsl:value-of select="d:sentences($here[. = $met])"/>
                      </xsl:otherwise>
                    </xsl:choose>
                    <xsl:if test="empty($links)">—</xsl:if>
                  </fo:block>
                </fo:table-cell>
                <fo:table-cell padding-top="2pt">
                  <fo:block xsl:use-attribute-sets="small" text-align="start">
                    <xsl:variable name="alone" select="$here[not(. = $links/tokenize(@target, '\s+') ! substring-after(., '#'))]"/>
                    <xsl:value-of select="if (exists($alone)) then d:sentences($alone) else '—'"/>
                  </fo:block>
                </fo:table-cell>
                <xsl:if test="exists($quoting)">
                  <fo:table-cell padding-top="2pt">
                    <fo:block xsl:use-attribute-sets="small" text-align="start">
                      <xsl:variable name="quoted" select="$quoting[d:targets(.) = $here]"/>
                      <xsl:for-each select="$quoted">
                        <xsl:if test="position() gt 1">; </xsl:if>
                        <xsl:value-of select="d:sentences(d:targets(.)[. = $here])"/>
                        <xsl:text> in </xsl:text>
                        <xsl:for-each select="d:quoting-passages(.)">
                          <xsl:if test="position() gt 1">, </xsl:if>
                          <fo:basic-link internal-destination="{@xml:id}" fox:alt-text="Passage {@n}"><xsl:value-of select="@n"/></fo:basic-link>
                        </xsl:for-each>
                      </xsl:for-each>
                      <xsl:if test="empty($quoted)">—</xsl:if>
                    </fo:block>
                  </fo:table-cell>
                </xsl:if>
              </fo:table-row>
            </xsl:for-each>
          </fo:table-body>
        </fo:table>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The links by which commentaries quote one of some parts. -->
  <xsl:function name="d:quoting" as="element(link)*">
    <xsl:param name="parts" as="element(div)*"/>
    <xsl:sequence select="$edition/text/body/div/linkGrp[@type = 'quotation']/link
        [d:targets(.)[last()] ! d:target('#' || .)/ancestor::div[@type = 'part']/@xml:id = $parts/@xml:id]"/>
  </xsl:function>

  <xsl:function name="d:quoting-titles" as="xs:string">
    <xsl:param name="links" as="element(link)*"/>
    <xsl:sequence select="string-join(($links/ancestor::div[@type = 'part'] ! replace(d:head-en(.), '^The ', 'the ')), ' and ')"/>
  </xsl:function>

  <!-- The passages of the commentary in which a quotation stands. -->
  <xsl:function name="d:quoting-passages" as="element(div)*">
    <xsl:param name="link" as="element(link)"/>
    <xsl:sequence select="$link/ancestor::div[@type = 'part']//div[@type = 'passage'][ab/s/@xml:id = d:targets($link)]"/>
  </xsl:function>

  <xsl:function name="d:targets" as="xs:string*">
    <xsl:param name="link" as="element(link)"/>
    <xsl:sequence select="tokenize($link/@target) ! substring-after(., '#')"/>
  </xsl:function>

  <!-- Behind a commentary: what it quotes. -->
  <xsl:template match="linkGrp[@type = 'quotation']" mode="quotations">
    <fo:block xsl:use-attribute-sets="section-head" role="H2">Passages quoted</fo:block>
    <xsl:for-each-group select="link" group-by="d:quoting-passages(.)/@n">
      <fo:block xsl:use-attribute-sets="small" text-align="start">
        <fo:inline xsl:use-attribute-sets="passage-number"><xsl:value-of select="current-grouping-key()"/></fo:inline>
        <xsl:text> quotes </xsl:text>
        <xsl:for-each select="current-group()">
          <xsl:variable name="own" select="ancestor::div[@type = 'part']//s/@xml:id"/>
          <xsl:if test="position() gt 1">; </xsl:if>
          <fo:basic-link internal-destination="{replace(d:targets(.)[last()], '\.[0-9]+$', '')}" fox:alt-text="Passage {replace(d:targets(.)[last()], '\.[0-9]+$', '')}">
            <xsl:value-of select="d:sentences(d:targets(.)[not(. = $own)])"/>
          </fo:basic-link>
        </xsl:for-each>
      </fo:block>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
