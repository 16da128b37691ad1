<?xml version="1.0" encoding="UTF-8"?>
<!-- The concordance: every term in its contexts, the keywords of both languages one below the other. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="div[@type = 'concordance']" mode="back-content">
    <fo:block xsl:use-attribute-sets="english small" space-after="4mm">
      <xsl:text>Every term of the glossary where it stands, and below it each witness with the rendering that answers it. A dash stands where a witness leaves the sentence out; where no known rendering was found, its sentence begins the line.</xsl:text>
      <xsl:if test="list/item/quote[not(@source)][term]"> Of a witness that is left out of this edition only the rendering is given.</xsl:if>
    </fo:block>
    <xsl:for-each select="list">
      <xsl:variable name="entry" select="d:target(@corresp)"/>
      <fo:block xsl:use-attribute-sets="section-head" font-size="10.5pt" role="H2">
        <fo:basic-link internal-destination="{$entry/@xml:id}" fox:alt-text="Glossary: {$entry/sense/gloss}">
          <fo:inline font-family="Song, Latin, Kai" fox:abbreviation="lang:{$entry/form/orth[1]/@xml:lang}"><xsl:value-of select="$entry/form/orth[1]"/></fo:inline>
          <xsl:text>  </xsl:text>
          <xsl:value-of select="$entry/sense/gloss"/>
        </fo:basic-link>
      </fo:block>
      <fo:table table-layout="fixed" width="100%" xsl:use-attribute-sets="small" hyphenate="false">
        <fo:table-column column-width="11%"/>
        <fo:table-column column-width="41%"/>
        <fo:table-column column-width="48%"/>
        <fo:table-body>
          <xsl:for-each select="item/quote">
            <xsl:variable name="first" select="empty(preceding-sibling::quote)"/>
            <fo:table-row>
              <xsl:if test="following-sibling::quote">
                <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
              </xsl:if>
              <fo:table-cell padding-top="{if ($first) then '4pt' else '0pt'}">
                <fo:block text-align="start">
                  <xsl:choose>
                    <xsl:when test="$first">
                      <xsl:variable name="sentence" select="substring-after(@source, '#')"/>
                      <fo:basic-link internal-destination="{d:target(@source)/ancestor::div[@type = 'passage']/@xml:id}" fox:alt-text="Sentence {$sentence}">
                        <fo:inline xsl:use-attribute-sets="passage-number" font-size="8pt"><xsl:value-of select="$sentence"/></fo:inline>
                      </fo:basic-link>
                    </xsl:when>
                    <xsl:otherwise>
                      <fo:inline font-weight="bold"><xsl:value-of select="d:siglum(@corresp)"/></fo:inline>
                    </xsl:otherwise>
                  </xsl:choose>
                </fo:block>
              </fo:table-cell>
              <xsl:choose>
                <xsl:when test="term">
                  <fo:table-cell padding-top="{if ($first) then '4pt' else '0pt'}" padding-right="1.5mm">
                    <fo:block text-align="end"><xsl:call-template name="context-words"><xsl:with-param name="nodes" select="term/preceding-sibling::node()"/></xsl:call-template></fo:block>
                  </fo:table-cell>
                  <fo:table-cell padding-top="{if ($first) then '4pt' else '0pt'}">
                    <fo:block text-align="start">
                      <fo:inline color="{$accent}"><xsl:call-template name="context-words"><xsl:with-param name="nodes" select="term"/></xsl:call-template></fo:inline>
                      <xsl:call-template name="context-words"><xsl:with-param name="nodes" select="term/following-sibling::node()"/></xsl:call-template>
                    </fo:block>
                  </fo:table-cell>
                </xsl:when>
                <xsl:otherwise>
                  <fo:table-cell number-columns-spanned="2" padding-top="{if ($first) then '4pt' else '0pt'}">
                    <fo:block text-align="start" color="{$quiet}">
                      <xsl:choose>
                        <xsl:when test="gap">—</xsl:when>
                        <xsl:otherwise><xsl:call-template name="context-words"><xsl:with-param name="nodes" select="node()"/></xsl:call-template></xsl:otherwise>
                      </xsl:choose>
                    </fo:block>
                  </fo:table-cell>
                </xsl:otherwise>
              </xsl:choose>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </xsl:for-each>
  </xsl:template>

  <!-- Part of a line, in the language of its witness. -->
  <xsl:template name="context-words">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" select="string-join($nodes)"/>
    <xsl:variable name="lang" select="string(ancestor-or-self::quote/@xml:lang)"/>
    <xsl:choose>
      <xsl:when test="d:is-chinese($lang)">
        <xsl:call-template name="chinese-words">
          <xsl:with-param name="words" select="$words"/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="mixed"><xsl:with-param name="words" select="$words"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
